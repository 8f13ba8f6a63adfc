import { defineType } from '../registry';
import { fullAddress, type RangeTarget } from './target';

/** Several areas of one sheet. */
export const rangeAreas = defineType<readonly RangeTarget[]>('RangeAreas', {
  get: { Address: (areas) => areas.map(fullAddress).join(','), AreaCount: (areas) => areas.length },
});
