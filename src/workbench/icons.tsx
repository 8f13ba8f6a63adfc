/** Strokes on a 20 × 20 field. */
const PATHS = {
  gauge: 'M3 14.5a7.5 7.5 0 1 1 14 0M10 13l3.6-5M6 14.5h8',
  checks: 'M2.5 5.5l1.5 1.5 2.5-3M9.5 5.5h8M9.5 14.5h8M4.5 11v3M4.5 16.4v.2',
  sheets: 'M7 3.5h9.5V13M3.5 6.5h10v10h-10zM6 9.5h5M6 13.5v-1M8.5 13.5v-1M11 13.5v-1',
  export: 'M12 3.5H4.5v13H12M8 10h9M13.5 6.5L17 10l-3.5 3.5',
  pane: 'M3 4h14v12H3zM12 4v12M14 7.5h1.5M14 10h1.5',
  open: 'M2.5 15.5v-11h5l1.5 2h7v2.5M2.5 15.5l2.5-6.5h13l-2.5 6.5z',
  save: 'M10 3v9.5M6.5 9l3.5 3.5L13.5 9M3.5 13v3.5h13V13',
  undo: 'M7 4L3.5 7.5 7 11M3.5 7.5h8a4.5 4.5 0 0 1 0 9H8',
  redo: 'M13 4l3.5 3.5L13 11M16.5 7.5h-8a4.5 4.5 0 0 0 0 9H12',
  lock: 'M5.5 9h9v7.5h-9zM7.5 9V6.5a2.5 2.5 0 0 1 5 0V9',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
