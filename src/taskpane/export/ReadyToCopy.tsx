import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { type ReactNode, useState } from 'react';
import { useLayout } from '../styles';
import { useTexts } from '../texts';
import { copy } from './save-file';

const useStyles = makeStyles({
  ready: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  button: { justifySelf: 'start', textAlign: 'left' },
});

interface Props {
  readonly intro: string;
  readonly items: readonly { readonly name: string; readonly formats: Readonly<Record<string, string>>; readonly copied: string }[];
}

/** Where the program saves no file: one button per text to be copied, and what to do with it then. */
export function ReadyToCopy({ intro, items }: Props): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t } = useTexts();
  const [said, setSaid] = useState('');
  return (
    <div className={styles.ready}>
      <p className={layout.text}>{intro}</p>
      {items.map(({ name, formats, copied }) => (
        <Button
          key={name}
          className={styles.button}
          icon={<Copy20Regular />}
          onClick={() => setSaid(copy(formats) ? copied : t('pannello.export.data.notCopied'))}
        >
          {name}
        </Button>
      ))}
      <p role="status" className={layout.caption}>
        {said}
      </p>
    </div>
  );
}
