/** Margins of all drawings on A4 landscape, in inches: 10,8 by 7,2 inches remain. */
export const DRAWN_MARGINS = { left: 0.45, right: 0.45, top: 0.45, bottom: 0.6, header: 0.25, footer: 0.3 } as const;
