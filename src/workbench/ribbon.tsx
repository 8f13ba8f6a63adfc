import { type ReactNode, useRef } from 'react';
import type { Language, Translate } from '../texts';
import { Icon, type IconName } from './icons';
import { THEMES, type Theme } from './theme';

interface Props {
  readonly t: Translate;
  readonly theme: Theme;
  readonly language: Language;
  readonly busy: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Runs a function of the add-in, by its name in manifest.xml. */
  readonly onCommand: (command: string) => void;
  readonly onOpenPane: () => void;
  readonly onOpenFile: (file: File) => void;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onTheme: (theme: Theme) => void;
  readonly onLanguage: (language: Language) => void;
}

/** The add-in's functions in the order of manifest.xml, with their words in the catalogue. */
const COMMANDS = [
  { command: 'ricalcola', icon: 'gauge', name: 'recalculate' },
  { command: 'controlli', icon: 'checks', name: 'checks' },
  { command: 'schede', icon: 'sheets', name: 'sheets' },
  { command: 'esporta', icon: 'export', name: 'export' },
] as const;

/** The tab the manifest adds to Excel's ribbon, with the little of Excel's own that this page needs. */
export function Ribbon(props: Props) {
  const { t, theme, language, busy } = props;
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <header className="ribbon">
      <div className="ribbon-tabs">
        <h1 className="ribbon-tab">{t('banco.product')}</h1>
        <span className="promise">
          <Icon name="lock" />
          {t('banco.nothingSent')}
        </span>
        <label className="choice">
          {t('banco.theme')}
          <select value={theme} onChange={(event) => props.onTheme(event.currentTarget.value as Theme)}>
            {THEMES.map((name) => (
              <option key={name} value={name}>
                {t(`banco.themes.${name}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="choice">
          {t('banco.language')}
          <select value={language} onChange={(event) => props.onLanguage(event.currentTarget.value as Language)}>
            <option value="it" lang="it">
              {'Italiano'}
            </option>
            <option value="en" lang="en">
              {'English'}
            </option>
          </select>
        </label>
      </div>
      <div className="ribbon-body">
        <Group name={t('banco.product')}>
          {COMMANDS.map(({ command, icon, name }) => (
            <Button key={command} icon={icon} label={t(`banco.${name}`)} tip={t(`banco.${name}Tip`)} disabled={busy} onClick={() => props.onCommand(command)} />
          ))}
          <Button icon="pane" label={t('banco.openPane')} tip={t('banco.openPaneTip')} onClick={props.onOpenPane} />
        </Group>
        <Group name={t('banco.workbook')}>
          <Button icon="open" label={t('banco.open')} tip={t('banco.openTip')} onClick={() => chooser.current?.click()} />
          <Button icon="save" label={t('banco.save')} tip={t('banco.saveTip')} onClick={props.onSave} />
          <Button icon="undo" label={t('banco.undo')} tip={t('banco.undoTip')} disabled={!props.canUndo} onClick={props.onUndo} />
          <Button icon="redo" label={t('banco.redo')} tip={t('banco.redoTip')} disabled={!props.canRedo} onClick={props.onRedo} />
        </Group>
        <input
          ref={chooser}
          type="file"
          hidden
          tabIndex={-1}
          aria-hidden="true"
          accept=".xlsx,.xlsm"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file !== undefined) props.onOpenFile(file);
          }}
        />
      </div>
    </header>
  );
}

function Group({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div role="group" className="ribbon-group" aria-label={name}>
      <div className="ribbon-buttons">{children}</div>
      <span className="ribbon-group-name" aria-hidden="true">
        {name}
      </span>
    </div>
  );
}

interface ButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly tip: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function Button({ icon, label, tip, disabled = false, onClick }: ButtonProps) {
  return (
    <button type="button" className="ribbon-button" title={tip} disabled={disabled} onClick={onClick}>
      <Icon name={icon} />
      {label}
    </button>
  );
}
