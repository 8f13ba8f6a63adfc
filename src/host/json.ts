export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonRecord = { readonly [key: string]: Json };

export const isRecord = (value: unknown): value is JsonRecord => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Wire names are in Pascal case, the names people write in camel case. */
export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
