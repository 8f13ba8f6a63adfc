import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Recalculation } from '../../actions/recalculate';
import type { Finding } from '../../model/finding';
import { findingText } from '../../texts/finding';
import { useHeadings, useLayout } from '../styles';
import { useTexts } from '../texts';
import { CellButton } from './CellButton';
import { GRAVITIES, GravityIcon } from './GravityIcon';
import { placeOf } from './place';
import { ShownFirst } from './ShownFirst';

const useStyles = makeStyles({
  accordion: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: { margin: `0 ${tokens.spacingHorizontalXS}` },
  loose: { padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`, display: 'grid', gap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
});

const FIRST = 10;

interface Props {
  readonly run: Recalculation;
  readonly onSelect: (sheet: string, address: string) => void;
}

/** The findings by gravity; the gravest that there are stand open. */
export function FindingList({ run, onSelect }: Props): ReactNode {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const { t } = useTexts();
  const groups = GRAVITIES.map((gravity) => ({ gravity, findings: run.findings.filter((finding) => finding.gravity === gravity) })).filter(
    ({ findings }) => findings.length > 0,
  );
  return (
    <section className={layout.section}>
      <h2 className={headings.section}>{t('pannello.findings.title')}</h2>
      {groups.length === 0 ? (
        <p className={layout.text}>{t('pannello.findings.none')}</p>
      ) : (
        <Accordion className={styles.accordion} multiple collapsible defaultOpenItems={groups[0]?.gravity}>
          {groups.map(({ gravity, findings }) => (
            <AccordionItem key={gravity} value={gravity}>
              <AccordionHeader as="h3" icon={<GravityIcon gravity={gravity} />}>
                {t(`pannello.findings.${gravity}`, { count: findings.length })}
              </AccordionHeader>
              <AccordionPanel className={styles.panel}>
                <ShownFirst items={findings} count={FIRST} moreText={(count) => t('pannello.findings.more', { count })} className={layout.list}>
                  {(finding, index) => (
                    <li key={index}>
                      <FindingLine run={run} finding={finding} onSelect={onSelect} />
                    </li>
                  )}
                </ShownFirst>
              </AccordionPanel>
            </AccordionItem>
          ))}
        </Accordion>
      )}
    </section>
  );
}

function FindingLine({ run, finding, onSelect }: Props & { readonly finding: Finding }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, language } = useTexts();
  const { messaggio, suggerimento } = findingText(finding, t, language, run.model.parameters.decimals);
  const place = placeOf(run, finding.where);
  const content = (
    <>
      <span>{messaggio}</span>
      <span className={layout.caption}>{suggerimento}</span>
      {place !== null && <span className={layout.caption}>{t('pannello.findings.place', { sheet: place.sheet, address: place.address })}</span>}
    </>
  );
  if (place === null) return <div className={styles.loose}>{content}</div>;
  return <CellButton onClick={() => onSelect(place.sheet, place.address)}>{content}</CellButton>;
}
