import { createContext, use, useEffect, useMemo, type ReactNode } from 'react';
import { type Language, type Translate, translator } from '../texts';

export interface Texts {
  readonly t: Translate;
  readonly language: Language;
}

const TextsContext = createContext<Texts | null>(null);

/** Excel's language as one of ours. */
export function languageOf(displayLanguage: string): Language {
  return displayLanguage.toLowerCase().startsWith('it') ? 'it' : 'en';
}

export function TextsProvider({ language, children }: { readonly language: Language; readonly children: ReactNode }): ReactNode {
  const texts = useMemo(() => ({ t: translator(language), language }), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <TextsContext value={texts}>{children}</TextsContext>;
}

export function useTexts(): Texts {
  const texts = use(TextsContext);
  if (texts === null) throw new Error('outside TextsProvider');
  return texts;
}
