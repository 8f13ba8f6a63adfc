import { benchBudget } from './budget';
import { benchCli } from './cli';
import { benchEngine } from './engine';
import { benchPane } from './pane';
import { benchRequests } from './requests';

/** `npm run bench`: medians and ratios from one run; with `--json` one object and nothing else. */
async function main(): Promise<void> {
  const motore = benchEngine([1_000, 10_000, 100_000], 3);
  const cli = await benchCli([52, 10_000, 100_000], (size) => (size <= 100 ? 5 : size <= 10_000 ? 3 : 1));
  const richieste = await benchRequests();
  const budget = await benchBudget();
  const pannello = await benchPane();
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify({ motore, cli, richieste, budget, pannello })}\n`);
    return;
  }
  process.stdout.write('Motore, righe → risultati (rapporto = tempo di HyperFormula / nostro)\n');
  for (const row of motore)
    process.stdout.write(`  ${row.indicatori} indicatori: ${row.ms} ms, HyperFormula ${row.hyperformula_ms} ms, rapporto ${row.rapporto}, ${row.mb} MB\n`);
  process.stdout.write('Riga di comando, file → file (rapporto = tempo di LibreOffice / nostro)\n');
  for (const row of cli) process.stdout.write(`  ${row.indicatori} indicatori: ${row.ms} ms, LibreOffice ${row.libreoffice_ms} ms, rapporto ${row.rapporto}\n`);
  process.stdout.write('Richieste a Excel di un ricalcolo\n');
  for (const row of richieste) process.stdout.write(`  ${row.indicatori} indicatori: ${row.richieste} richieste, ${row.byte} byte\n`);
  process.stdout.write('Budget, righe con totali dichiarati (rapporto = tempo di lettura / di calcolo)\n');
  for (const row of budget)
    process.stdout.write(
      `  ${row.righe} righe, ${row.totali} totali: lettura ${row.lettura_ms} ms, calcolo ${row.calcolo_ms} ms, rapporto ${row.rapporto}, ${row.mb} MB\n`,
    );
  process.stdout.write(
    `Pannello in Chromium: ${pannello.js_kb} KB di JavaScript compresso, primo disegno ${pannello.primo_disegno_ms} ms, dal clic al colore ${pannello.clic_colore_ms} ms\n`,
  );
}

void main();
