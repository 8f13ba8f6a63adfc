import type { styleText } from 'node:util';
import type { Recalculation } from '../actions/recalculate';
import { bandOf, judgementOf } from '../engine/band';
import type { GroupResult } from '../engine/results';
import type { Finding, Gravity } from '../model/finding';
import { locate } from '../sheets/locate';
import { type Translate, translator } from '../texts';
import { findingText } from '../texts/finding';
import { formatPercent } from '../texts/numbers';
import { moneyLines } from './money-summary';

type Style = Parameters<typeof styleText>[0];
/** Paints text where the terminal has colours, else returns it as it is. */
export type Paint = (style: Style, text: string) => string;

const MOST_FINDINGS = 30;
const BAR_WIDTH = 20;
const GRAVITIES: readonly Gravity[] = ['errore', 'avviso', 'nota'];
const GRAVITY_STYLES: Record<Gravity, Style> = { errore: 'red', avviso: 'yellow', nota: 'blue' };

/** What a person reads after `ricalcola`: the figures with bars and bands, then the findings. */
export function summaryText(run: Recalculation, paint: Paint): string {
  const { model, results } = run;
  const t = translator(model.parameters.language);
  const lines: string[] = [];
  lines.push(paint('bold', t('riepilogo.title', { ente: model.parameters.organisation ?? t('riepilogo.unnamed'), anno: model.parameters.year })), '');
  const judgement = results.organisation.achievement === null ? null : judgementOf(results.organisation.achievement, model.judgements);
  lines.push(figure(run, t('riepilogo.achievement'), results.organisation, paint) + (judgement ? `  ${paint('bold', judgement.name)}` : ''), '');
  const groups: readonly (readonly [string, readonly string[], readonly GroupResult[]])[] = [
    [t('riepilogo.perspectives'), (model.perspectives ?? []).map(({ code, name }) => label(code, name)), results.perspectives],
    [t('riepilogo.priorities'), model.priorities.map(({ code, name }) => label(code, name)), results.priorities],
    [t('riepilogo.objectives'), model.objectives.map(({ code, name }) => label(code, name)), results.objectives],
    [t('riepilogo.scorecards'), results.scorecards.map(({ scorecard }) => scorecard), results.scorecards],
  ];
  for (const [title, names, means] of groups) {
    if (means.length === 0) continue;
    lines.push(paint('underline', title), ...means.map((mean, i) => `  ${figure(run, names[i] ?? '', mean, paint)}`), '');
  }
  return [...lines, ...moneyLines(run, paint), ...findingLines(run, paint)].join('\n');
}

function label(code: string, name: string): string {
  return name === '' ? code : `${code} ${name}`;
}

function figure(run: Recalculation, name: string, mean: GroupResult, paint: Paint): string {
  const { language, decimals } = run.model.parameters;
  const t = translator(language);
  const title = name.length > 48 ? `${name.slice(0, 47)}…` : name.padEnd(48);
  if (mean.achievement === null) return `${title} ${paint('dim', t('riepilogo.unscored'))}`;
  const band = bandOf(mean.achievement, run.model.bands);
  const filled = Math.round((Math.min(mean.achievement, 100) / 100) * BAR_WIDTH);
  const bar = paint(bandStyle(run, mean.achievement), '█'.repeat(filled)) + paint('dim', '░'.repeat(BAR_WIDTH - filled));
  const percent = formatPercent(mean.achievement, decimals, language).padStart(8);
  const coverage =
    mean.coverage !== null && mean.coverage < 100
      ? `  ${paint('dim', t('riepilogo.coverage', { value: formatPercent(mean.coverage, decimals, language) }))}`
      : '';
  return `${title} ${bar} ${paint('bold', percent)}  ${band?.name ?? ''}${coverage}`;
}

/** The terminal's colour nearest in meaning: the first band red, the last green, those between yellow. */
function bandStyle(run: Recalculation, achievement: number): Style {
  const { bands } = run.model;
  const band = bandOf(achievement, bands);
  if (band === null || band === bands[0]) return 'red';
  return band === bands[bands.length - 1] ? 'green' : 'yellow';
}

function findingLines(run: Recalculation, paint: Paint): string[] {
  const { language, decimals } = run.model.parameters;
  const t = translator(language);
  const { findings } = run;
  if (findings.length === 0) return [paint('green', t('riepilogo.noFindings'))];
  const counts = GRAVITIES.map((gravity) => [gravity, findings.filter((finding) => finding.gravity === gravity).length] as const).filter(([, n]) => n > 0);
  const lines = [
    `${paint('underline', t('riepilogo.findings', { count: findings.length }))} (${counts.map(([gravity, n]) => t('riepilogo.byGravity', { gravity: t(`parole.${gravity}`), n })).join(', ')})`,
  ];
  const sorted = GRAVITIES.flatMap((gravity) => findings.filter((finding) => finding.gravity === gravity));
  for (const finding of sorted.slice(0, MOST_FINDINGS)) {
    const place = finding.where === null ? null : locate(run.book, run.views, finding.where);
    const where = place === null ? '' : `${place.sheet}!${place.address} `;
    const sentence = withAcceptance(finding, findingText(finding, t, language, decimals).messaggio, t);
    lines.push(`  ${paint(GRAVITY_STYLES[finding.gravity], t(`parole.${finding.gravity}`).padEnd(7))} ${where}${sentence}`);
  }
  if (findings.length > MOST_FINDINGS) lines.push(paint('dim', `  ${t('riepilogo.more', { n: findings.length - MOST_FINDINGS })}`));
  return lines;
}

/** An accepted finding stays in the list, and says that it is. */
function withAcceptance({ accepted }: Finding, sentence: string, t: Translate): string {
  if (accepted === undefined) return sentence;
  return accepted.reason === '' ? t('riepilogo.accepted', { sentence }) : t('riepilogo.acceptedBecause', { sentence, reason: accepted.reason });
}
