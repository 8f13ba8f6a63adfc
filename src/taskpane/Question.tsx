import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useHeadings, useLayout } from './styles';

const useStyles = makeStyles({
  question: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Answer {
  readonly label: string;
  readonly onChoose: () => void;
}

interface Props {
  readonly title: string;
  readonly text: string;
  /** What leaves everything as it is. */
  readonly safe: Answer;
  readonly other: Answer;
  readonly children?: ReactNode;
}

/** Asked before anything that the product did not write is touched: the safe answer has the focus, and Esc gives it. */
export function Question({ title, text, safe, other, children }: Props): ReactNode {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const [titleId, textId] = [useId(), useId()];
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const leaveOnEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') safe.onChoose();
  };
  return (
    <div role="alertdialog" className={styles.question} aria-labelledby={titleId} aria-describedby={textId}>
      <h2 id={titleId} className={headings.section}>
        {title}
      </h2>
      <p id={textId} className={layout.text}>
        {text}
      </p>
      {children}
      <div className={styles.buttons}>
        <Button ref={first} appearance="primary" onClick={safe.onChoose} onKeyDown={leaveOnEscape}>
          {safe.label}
        </Button>
        <Button onClick={other.onChoose} onKeyDown={leaveOnEscape}>
          {other.label}
        </Button>
      </div>
    </div>
  );
}
