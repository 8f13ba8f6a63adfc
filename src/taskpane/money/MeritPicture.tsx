import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { type Merit, SPENDS_FROM } from '../../actions/merit';
import { formatPercent, formatThreshold } from '../../texts/numbers';
import { useTexts } from '../texts';
import { HEIGHT, PLOT, scaleOf, spotsOf, WIDTH, xOf, yOf } from './merit-layout';

const FORCED = '@media (forced-colors: active)';

const useStyles = makeStyles({
  figure: { margin: 0, maxWidth: '420px' },
  picture: { display: 'block', width: '100%', height: 'auto', overflow: 'visible' },
  corners: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'end',
    columnGap: tokens.spacingHorizontalM,
    paddingLeft: '34px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  right: { textAlign: 'right' },
  frame: { fill: tokens.colorNeutralBackground2, stroke: tokens.colorNeutralStroke1, [FORCED]: { fill: 'Canvas', stroke: 'CanvasText' } },
  rule: { stroke: tokens.colorNeutralStrokeAccessible, strokeDasharray: '3 3', [FORCED]: { stroke: 'CanvasText' } },
  text: { fill: tokens.colorNeutralForeground2, fontSize: '10px', [FORCED]: { fill: 'CanvasText' } },
  code: { fill: tokens.colorNeutralForeground1, fontSize: '10px', fontWeight: tokens.fontWeightSemibold, [FORCED]: { fill: 'CanvasText' } },
  point: { stroke: tokens.colorNeutralBackground1, strokeWidth: '1px', [FORCED]: { fill: 'CanvasText', stroke: 'Canvas' } },
  beyond: { fill: 'none', stroke: tokens.colorNeutralBackground1, strokeWidth: '1.5px', [FORCED]: { stroke: 'Canvas' } },
  reachesSpends: { fill: tokens.colorBrandForeground1 },
  reachesSaves: { fill: tokens.colorBrandForeground1 },
  missesSpends: { fill: tokens.colorStatusDangerForeground1 },
  missesSaves: { fill: tokens.colorNeutralForeground3 },
});

/** Objectives by spending rate (across) and achievement (up). A screen reader gets its name, the sentences and the table. */
export function MeritPicture({ merit: { points, top } }: { readonly merit: Merit }): ReactNode {
  const styles = useStyles();
  const { t, language } = useTexts();
  const scale = scaleOf(points);
  const split = { x: xOf(SPENDS_FROM, scale), y: yOf(top?.from ?? 100, scale) };
  const percent = (points: number): string => formatThreshold(points, language);
  return (
    <figure className={styles.figure}>
      <div className={styles.corners} aria-hidden="true">
        <span>{t('pannello.money.merit.reachesSaves')}</span>
        <span className={styles.right}>{t('pannello.money.merit.reachesSpends')}</span>
      </div>
      <svg className={styles.picture} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('pannello.money.merit.picture', { count: points.length })}>
        <rect className={styles.frame} x={PLOT.left} y={PLOT.top} width={PLOT.right - PLOT.left} height={PLOT.bottom - PLOT.top} />
        <line className={styles.rule} x1={split.x} x2={split.x} y1={PLOT.top} y2={PLOT.bottom} />
        <line className={styles.rule} x1={PLOT.left} x2={PLOT.right} y1={split.y} y2={split.y} />
        {[scale.from, ...(top === null || top.from < scale.from ? [] : [top.from])].map((mark) => (
          <text key={mark} className={styles.text} x={PLOT.left - 4} y={yOf(mark, scale)} textAnchor="end" dominantBaseline="central">
            {percent(mark)}
          </text>
        ))}
        {[...new Set([0, SPENDS_FROM, 100, scale.rate])].map((mark) => (
          <text
            key={mark}
            className={styles.text}
            x={xOf(mark, scale)}
            y={PLOT.bottom + 12}
            textAnchor={mark === 0 ? 'start' : mark === scale.rate ? 'end' : 'middle'}
          >
            {percent(mark)}
          </text>
        ))}
        <text className={styles.text} x={(PLOT.left + PLOT.right) / 2} y={HEIGHT - 8} textAnchor="middle">
          {t('pannello.money.merit.rate')}
        </text>
        <text className={styles.text} transform={`translate(8 ${(PLOT.top + PLOT.bottom) / 2}) rotate(-90)`} textAnchor="middle">
          {t('pannello.money.merit.achievement')}
        </text>
        {spotsOf(points, scale, (rate) => formatPercent(rate, 0, language)).map(({ point, x, y, isBeyond, label }, index) => (
          <g key={index} data-code={point.code}>
            <circle className={mergeClasses(styles.point, styles[point.corner])} cx={x} cy={y} r={4.5} />
            {isBeyond && <path className={styles.beyond} d={`M${x - 1.5} ${y - 2.5} L${x + 1.5} ${y} L${x - 1.5} ${y + 2.5}`} />}
            {label !== null && (
              <text className={styles.code} x={label.x} y={label.y} textAnchor={label.anchor} dominantBaseline="central">
                {label.text}
              </text>
            )}
          </g>
        ))}
      </svg>
      <div className={styles.corners} aria-hidden="true">
        <span>{t('pannello.money.merit.missesSaves')}</span>
        <span className={styles.right}>{t('pannello.money.merit.missesSpends')}</span>
      </div>
    </figure>
  );
}
