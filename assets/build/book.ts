import { writeXlsx } from 'hucre';
import type { Page } from './block';
import { finish } from './finish';
import { leggimi } from './leggimi';
import type { Readme } from './leggimi';
import { placesOf, sheetOf } from './sheet';
import { FONT, isText } from './styles';
import { bodyRange } from './validations';

export interface BookSpec {
  readonly readme: Readme;
  readonly pages: readonly Page[];
  /** Left part of the printed footer. */
  readonly footer: string;
}

/** A fixed instant: two runs of the script give the same file. */
const STAMP = new Date(Date.UTC(2026, 0, 1));

/** The workbook as .xlsx bytes. */
export async function writeBook({ readme, pages, footer }: BookSpec): Promise<Uint8Array> {
  const places = placesOf(pages);
  const written = await writeXlsx({
    sheets: [leggimi(readme, pages, footer), ...pages.map((page) => sheetOf(page, places, footer))],
    defaultFont: FONT,
    properties: { title: readme.title, subject: readme.subtitle, creator: 'Cruscotto', created: STAMP, modified: STAMP },
  });
  const textRanges = pages.map(({ name }) =>
    [...places.values()]
      .filter(({ sheet }) => sheet === name)
      .flatMap((place) => place.block.columns.flatMap(({ spec }, index) => (isText(spec.kind) ? [bodyRange(place, index)] : []))),
  );
  return finish(written, [[], ...textRanges]);
}
