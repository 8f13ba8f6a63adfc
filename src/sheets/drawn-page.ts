/** Margins of all drawings on A4 landscape, in inches: 10,7 by 7,2 inches remain. */
export const DRAWN_MARGINS = { left: 0.5, right: 0.5, top: 0.5, bottom: 0.6, header: 0.25, footer: 0.3 } as const;
