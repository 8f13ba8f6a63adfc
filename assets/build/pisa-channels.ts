import plan from '../dati/pisa-comunicazione-2021/metriche.json';
import choices from '../dati/pisa-comunicazione-2021/scelte.json';
import { block } from './block';
import type { Row } from './block';
import type { BookSpec } from './book';
import { page } from './pages';
import { fromPrinted } from './printed';
import { settings } from './settings';

const YEAR = 2020;
const BODY = 'Camera di Commercio di Pisa';
const YEARS = plan.anni.map((year) => year as `${number}`).sort();

const ours: Readonly<Record<string, string | undefined>> = choices.valori;
const goals = choices.obiettivi.righe;

/** Printed values that are figures; words and changes without their two years are none. */
function figures(values: Readonly<Record<string, string | undefined>>): Readonly<Record<string, ReturnType<typeof fromPrinted>>> {
  const read = YEARS.flatMap((year) => {
    const printed = values[year];
    const cell = printed === undefined ? null : fromPrinted(ours[printed] ?? printed);
    return cell === null || typeof cell === 'string' ? [] : [[year, cell] as const];
  });
  return Object.fromEntries(read);
}

const rows: Row<'Canali'>[] = plan.canali.flatMap((channel) => {
  const measured = channel.metriche.flatMap((metric): Row<'Canali'>[] => {
    const values = figures(metric.valori);
    const target = goals.find(({ canale, metrica }) => canale === channel.nome && metrica === metric.nome)?.target ?? null;
    return Object.keys(values).length === 0 ? [] : [{ channel: channel.nome, metric: metric.nome, unit: metric.unita, ...values, 'target 2021': target }];
  });
  const planned = goals
    .filter(({ canale, metrica }) => canale === channel.nome && !channel.metriche.some(({ nome }) => nome === metrica))
    .map(({ metrica, target }): Row<'Canali'> => ({ channel: channel.nome, metric: metrica, unit: '%', 'target 2021': target }));
  return [...measured, ...planned];
});

/** The communication plan 2021 of Pisa: metrics of its channels from 2017 to 2020, and the figures it plans for 2021. */
export function pisaChannels(): BookSpec {
  const about = `${BODY} · ${YEAR}`;
  return {
    footer: about,
    readme: {
      title: 'Cruscotto · canali di comunicazione',
      subtitle: about,
      sections: [
        {
          heading: 'Che cos’è',
          lines: [
            ['Contenuto', 'Le metriche dei canali della Camera di commercio di Pisa dal 2017 al 2020, e gli obiettivi in cifre del piano per il 2021.'],
            ['Documento', 'Camera di Commercio di Pisa, Piano di comunicazione anno 2021 (16 marzo 2021).'],
            ['Cifre', choices.valori.perche],
          ],
        },
        {
          heading: 'Che cosa si trova',
          lines: [['Variazione', 'L’anno 2020 rispetto al 2019: il tasso di apertura sale da 39,1 a 47,3 %, i lanci stampa scendono da 45 a 31.']],
        },
      ],
    },
    pages: [
      page('parametri', about, ...settings(BODY, YEAR)),
      page(
        'canali',
        about,
        block('Canali', { rows, without: ['manager', 'lastPublished', 'frequencyDays', 'presence'], years: YEARS, dated: { target: ['2021'] } }),
      ),
    ],
  };
}
