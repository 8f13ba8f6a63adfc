/** Margins of all drawings on A4 landscape, in inches: 10,8 by 7 inches remain. */
export const DRAWN_MARGINS = { left: 0.45, right: 0.45, top: 0.5, bottom: 0.7, header: 0.3, footer: 0.35 } as const;
