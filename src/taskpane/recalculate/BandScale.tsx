import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Band } from '../../model/model';

const useStyles = makeStyles({
  scale: { position: 'relative', height: '14px' },
  bands: { position: 'absolute', insetInline: 0, top: '4px', height: '6px', display: 'flex', gap: '2px', forcedColorAdjust: 'none' },
  band: { minWidth: '2px', borderRadius: tokens.borderRadiusSmall },
  mark: {
    position: 'absolute',
    top: 0,
    width: '4px',
    height: '14px',
    marginLeft: '-2px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralForeground1,
    outline: `2px solid ${tokens.colorNeutralBackground1}`,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText', outlineColor: 'Canvas', forcedColorAdjust: 'none' },
  },
});

const within = (points: number): number => Math.min(100, Math.max(0, points));

/** Where the figure stands among the bands, from 0 to 100; a picture of what is written beside it. */
export function BandScale({ bands, achievement }: { readonly bands: readonly Band[]; readonly achievement: number }): ReactNode {
  const styles = useStyles();
  const starts = bands.map((band) => within(band.from));
  return (
    <div className={styles.scale} aria-hidden="true">
      <div className={styles.bands}>
        {bands.map((band, i) => (
          <div
            key={band.name}
            className={styles.band}
            style={{ flexGrow: (starts[i + 1] ?? 100) - (starts[i] ?? 0), flexBasis: 0, backgroundColor: band.color }}
          />
        ))}
      </div>
      <div className={styles.mark} style={{ left: `${within(achievement)}%` }} />
    </div>
  );
}
