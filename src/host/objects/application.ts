import type { Workbook } from '../../xlsx/workbook';
import { invalidArgument } from '../errors';
import { defineType } from '../registry';

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

export const application = defineType<Workbook>('Application', {
  get: { CalculationMode: (_workbook, session) => session.calculationMode, CalculationState: () => 'Done' },
  set: {
    CalculationMode: (_workbook, value, session) => {
      const mode = MODES.find((other) => other === value);
      if (mode === undefined) throw invalidArgument();
      session.calculationMode = mode;
    },
  },
  methods: {
    // Formulas keep the results the file brought: the host does not compute.
    Calculate: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

export const runtime = defineType<null>('Runtime', {
  get: { EnableEvents: (_runtime, session) => session.events.enabled },
  set: {
    EnableEvents: (_runtime, value, session) => {
      if (typeof value !== 'boolean') throw invalidArgument();
      session.events.enabled = value;
    },
  },
});
