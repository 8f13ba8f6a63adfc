import i18next, { type i18n } from 'i18next';
import { en } from './en';
import { it } from './it';

export type Language = 'it' | 'en';

/** A catalogue in another language: the same keys as the Italian one, other sentences. */
export type Catalogue = Translated<typeof it>;
type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]> };

/** Every key of the Italian catalogue, dotted; plural forms and variants go without their suffix. */
export type TextKey = Path<typeof it>;
type Path<T> = { [K in keyof T & string]: T[K] extends string ? Base<K> : `${K}.${Path<T[K]>}` }[keyof T & string];
type Base<K extends string> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K;

/** Names and numbers that a sentence takes; `count` chooses the plural form, `context` the variant. */
export type TextParams = Readonly<Record<string, string | number | undefined>>;

export type Translate = (key: TextKey, params?: TextParams) => string;

const catalogues: i18n = i18next.createInstance();
void catalogues.init({
  resources: { it: { translation: it }, en: { translation: en } },
  lng: 'it',
  fallbackLng: 'it',
  initAsync: false,
  interpolation: { escapeValue: false },
});

const PLACEHOLDER = /{{(\w+)}}/g;

/** The one function that turns codes and numbers into sentences, in one language whatever the machine's. */
export function translator(language: Language): Translate {
  const plain = new Map<TextKey, unknown>();
  return (key, params = {}) => {
    if (params['count'] !== undefined || params['context'] !== undefined) return catalogues.t(key, { ...params, lng: language });
    // A run words a sentence per indicator: those without plural or variant are filled in here, a hundred times faster.
    if (!plain.has(key)) plain.set(key, catalogues.getResource(language, 'translation', key));
    const text = plain.get(key);
    if (typeof text !== 'string') return catalogues.t(key, { ...params, lng: language });
    return text.replace(PLACEHOLDER, (_, name: string) => String(params[name] ?? ''));
  };
}
