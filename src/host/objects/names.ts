import { formulaText } from '../../sheets/marker';
import { absoluteReference } from '../../xlsx/names';
import type { DefinedName, Sheet } from '../../xlsx/workbook';
import { invalidArgument, itemAlreadyExists, itemNotFound, notSupported } from '../errors';
import type { Json } from '../json';
import { defineType, type HostObject } from '../registry';
import type { Session } from '../session';
import { addressed } from './address';
import { range } from './range';
import type { RangeTarget } from './target';
import { worksheetObject } from './worksheet';

/** A name and its scope; what it says is looked up when asked for. */
interface NameTarget {
  readonly name: string;
  readonly sheet: Sheet | null;
}

/** The file marks Excel's own names; its object model does not. */
const BUILT_IN = '_xlnm.';
const shown = (name: string): string => (name.startsWith(BUILT_IN) ? name.slice(BUILT_IN.length) : name);

const VALID_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

function nameOf({ name, sheet }: NameTarget, session: Session): DefinedName {
  const found = session.workbook.names.get(name, sheet?.name ?? null);
  if (found === undefined) throw itemNotFound();
  return found;
}

/** The cells a name stands for, null for a constant or a computed name. */
function cellsOf(target: NameTarget, session: Session): RangeTarget | null {
  const { formula } = nameOf(target, session);
  try {
    return formula.includes('!') ? addressed(formula.slice(1), session, target.sheet) : null;
  } catch {
    return null;
  }
}

/** Text, number, yes or no, or cells: the kinds a name's formula can be without computing it. */
function read(target: NameTarget, session: Session): { type: string; value: Json } {
  const { formula } = nameOf(target, session);
  const text = formulaText(formula);
  if (text !== null) return { type: 'String', value: text };
  const plain = formula.slice(1);
  if (/^(TRUE|FALSE)$/i.test(plain)) return { type: 'Boolean', value: plain.toUpperCase() === 'TRUE' };
  if (plain !== '' && Number.isFinite(Number(plain))) return { type: 'Double', value: Number(plain) };
  if (cellsOf(target, session) !== null) return { type: 'Range', value: plain };
  throw notSupported(`the value of the name ${target.name}`);
}

function change(target: NameTarget, session: Session, part: Partial<DefinedName>): void {
  session.requireWritable();
  session.workbook.names.set({ ...nameOf(target, session), ...part });
}

const namedItem = defineType<NameTarget>('NamedItem', {
  get: {
    Formula: (target, session) => nameOf(target, session).formula,
    Name: ({ name }) => shown(name),
    Scope: ({ sheet }) => (sheet === null ? 'Workbook' : 'Worksheet'),
    Type: (target, session) => read(target, session).type,
    Value: (target, session) => read(target, session).value,
    Visible: (target, session) => !nameOf(target, session).hidden,
  },
  set: {
    Formula: (target, value, session) => {
      if (typeof value !== 'string' || !value.startsWith('=') || value.length < 2) throw invalidArgument();
      change(target, session, { formula: value });
    },
    Visible: (target, value, session) => {
      if (typeof value !== 'boolean') throw invalidArgument();
      change(target, session, { hidden: !value });
    },
  },
  methods: {
    Delete: (target, _args, session) => {
      session.requireWritable();
      session.workbook.names.delete(nameOf(target, session).name, target.sheet?.name ?? null);
      return undefined;
    },
  },
  objects: {
    Worksheet: ({ sheet }) => {
      if (sheet === null) throw itemNotFound();
      return worksheetObject(sheet);
    },
  },
  makers: {
    GetRange: (target, _args, session) => {
      const cells = cellsOf(target, session);
      if (cells === null) throw itemNotFound();
      return range(cells);
    },
    GetRangeOrNullObject: (target, _args, session): HostObject | null => {
      const cells = cellsOf(target, session);
      return cells === null ? null : range(cells);
    },
  },
});

const namesIn = (sheet: Sheet | null, session: Session): DefinedName[] =>
  session.workbook.names.list().filter((name) => (name.sheet?.toLowerCase() ?? null) === (sheet?.name.toLowerCase() ?? null));

/** The names of one scope: a worksheet's own, or (null) the workbook's. */
export const namedItemCollection = defineType<Sheet | null>('NamedItemCollection', {
  items: (sheet, session) => namesIn(sheet, session).map(({ name }) => namedItem({ name, sheet })),
  find: (sheet, key, session) => {
    const found = namesIn(sheet, session).find(({ name }) => shown(name).toLowerCase() === String(key).toLowerCase());
    return found === undefined ? null : namedItem({ name: found.name, sheet });
  },
  makers: {
    Add: (sheet, args, session) => {
      session.requireWritable();
      const name = args.text(0);
      if (!VALID_NAME.test(name)) throw invalidArgument();
      if (namesIn(sheet, session).some((other) => other.name.toLowerCase() === name.toLowerCase())) throw itemAlreadyExists();
      if (args.given(2)) throw notSupported('the comment of a name');
      const object = args.object(1);
      if (object !== null && object.type !== 'Range') throw invalidArgument();
      const cells = object?.target as RangeTarget | undefined;
      const formula = cells === undefined ? args.text(1) : `=${absoluteReference(cells.sheet.name, cells.area)}`;
      if (!formula.startsWith('=') || formula.length < 2) throw invalidArgument();
      session.workbook.names.set({ name, formula, sheet: sheet?.name ?? null, hidden: false });
      return namedItem({ name, sheet });
    },
  },
});
