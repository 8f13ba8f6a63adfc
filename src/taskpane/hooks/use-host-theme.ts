import { useEffect, useState } from 'react';
import type { HostTheme } from '../../excel/host-info';

const FORCED = '(forced-colors: active)';

/** Excel's theme; the system's high contrast comes before it. Excel tells nobody of a change, so it is asked again when the pane is returned to. */
export function useHostTheme(hostTheme: () => HostTheme): HostTheme {
  const [theme, setTheme] = useState<HostTheme>(hostTheme);
  useEffect(() => {
    const forced = window.matchMedia(FORCED);
    const ask = (): void => setTheme(forced.matches ? 'contrast' : hostTheme());
    ask();
    forced.addEventListener('change', ask);
    window.addEventListener('focus', ask);
    document.addEventListener('visibilitychange', ask);
    return () => {
      forced.removeEventListener('change', ask);
      window.removeEventListener('focus', ask);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [hostTheme]);
  return theme;
}
