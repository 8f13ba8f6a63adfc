/** Nobody's template is larger, in bytes: pictures for every page would be. */
export const MOST_TEMPLATE_BYTES = 20_000_000;
