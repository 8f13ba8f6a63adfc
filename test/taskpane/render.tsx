import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentProvider } from '@fluentui/react-components';
import { configure, fireEvent, type queries, render, screen, within } from '@testing-library/react';
import type { WorkbookPort } from '../../src/sheets/book';
import { Pane } from '../../src/taskpane/Pane';
import { THEMES } from '../../src/taskpane/theme';
import type { TaskOptions, Workspace } from '../../src/taskpane/workspace';
import type { Language } from '../../src/texts';
import { XlsxWorkbook } from '../../src/xlsx/port';
import { buildWorkbook, type FixtureSheet } from '../xlsx/build';

// What the pane loads on demand is compiled when first asked for: a second is too short on a busy machine.
configure({ asyncUtilTimeout: 20_000 });

export const example = (): XlsxWorkbook => XlsxWorkbook.fromBytes(readFileSync(join(__dirname, '../../assets/esempi/pisa-2020.xlsx')));

export const HEADERS = ['Codice', 'Indicatore', 'Target', 'Consuntivo', '% realizzazione', 'Fascia'];

/** Two indicators; `achievement` is what somebody typed into the product's column. */
export function indicators(achievement: string | null = null, sheets: FixtureSheet[] = []): XlsxWorkbook {
  const sheet: FixtureSheet = {
    name: 'Indicatori',
    rows: [HEADERS, ['A1', 'Primo', 10, 9, achievement], ['A2', 'Secondo', 10, 5]],
    tables: [{ name: 'Indicatori', row: 0, column: 0, headers: HEADERS, bodyRows: 2 }],
  };
  return XlsxWorkbook.fromBytes(buildWorkbook([sheet, ...sheets]));
}

/** The pane on a workbook in memory, or on what a test makes of its port; `watch` gets what tells it of changes in the sheet. */
export function show(
  port: WorkbookPort | ((options: TaskOptions) => WorkbookPort),
  language: Language = 'it',
  watch: (onChange: () => void) => void = () => undefined,
  canSaveFiles = true,
): void {
  const workspace: Workspace = {
    open: (options) => Promise.resolve(typeof port === 'function' ? port(options) : port),
    watch: (onChange) => {
      watch(onChange);
      return Promise.resolve(() => undefined);
    },
    today: () => '2020-12-31',
    canSaveFiles: () => canSaveFiles,
  };
  render(
    <FluentProvider theme={THEMES.light}>
      <Pane workspace={workspace} language={language} />
    </FluentProvider>,
  );
}

export const button = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole('button', { name });

/** Presses Ricalcola once the pane has looked at the tables. */
export async function recalculate(): Promise<void> {
  await screen.findAllByRole('heading', { level: 2 });
  fireEvent.click(await button('Ricalcola'));
}

/** The section under a heading. */
export async function section(title: string): Promise<ReturnType<typeof within<typeof queries>>> {
  const heading = await screen.findByRole('heading', { name: title, level: 2 });
  return within(heading.closest('section') as HTMLElement);
}

/** What a screen reader was told last. */
export const spoken = (): string => screen.getAllByRole('status')[0]?.textContent ?? '';
