import { intersects } from '../../xlsx/area';
import type { ConditionalFormat } from '../../xlsx/workbook';
import { defineType } from '../registry';
import type { RangeTarget } from './target';

const conditionalFormat = defineType<ConditionalFormat>('ConditionalFormat', {
  get: { Priority: ({ priority }) => priority, StopIfTrue: ({ stopIfTrue }) => stopIfTrue },
});

const rulesOf = ({ sheet, area }: RangeTarget): ConditionalFormat[] =>
  sheet.conditionalFormats.filter(({ areas }) => areas.some((other) => intersects(other, area)));

/** Listed, so that a test sees that none are added; the product makes none. */
export const conditionalFormatCollection = defineType<RangeTarget>('ConditionalFormatCollection', {
  items: (target) => rulesOf(target).map(conditionalFormat),
});
