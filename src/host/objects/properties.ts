import type { Workbook } from '../../xlsx/workbook';
import { invalidArgument } from '../errors';
import { defineType, type HostObject } from '../registry';

interface PropertyTarget {
  readonly properties: Map<string, string>;
  readonly key: string;
}

const customProperty = defineType<PropertyTarget>('CustomProperty', {
  get: { Key: ({ key }) => key, Type: () => 'String', Value: ({ properties, key }) => properties.get(key) ?? null },
  set: {
    Value: ({ properties, key }, value, session) => {
      session.requireWritable();
      if (value === null || typeof value === 'object') throw invalidArgument();
      properties.set(key, String(value));
    },
  },
  methods: {
    Delete: ({ properties, key }, _args, session) => {
      session.requireWritable();
      properties.delete(key);
      return undefined;
    },
  },
});

/** Keys compare without case, as in Excel. */
function ownKey(properties: ReadonlyMap<string, string>, key: string): string | undefined {
  return [...properties.keys()].find((other) => other.toLowerCase() === key.toLowerCase());
}

const customPropertyCollection = defineType<Workbook>('CustomPropertyCollection', {
  items: ({ properties }) => [...properties.keys()].map((key) => customProperty({ properties, key })),
  find: ({ properties }, key): HostObject | null => {
    const own = ownKey(properties, String(key));
    return own === undefined ? null : customProperty({ properties, key: own });
  },
  methods: {
    DeleteAll: ({ properties }, _args, session) => {
      session.requireWritable();
      properties.clear();
      return undefined;
    },
  },
  makers: {
    // A property of that key is given the new value.
    Add: ({ properties }, args, session) => {
      session.requireWritable();
      const value = args.value(1);
      if (value === null || typeof value === 'object' || String(value).length > 255) throw invalidArgument();
      const key = ownKey(properties, args.text(0)) ?? args.text(0);
      properties.set(key, String(value));
      return customProperty({ properties, key });
    },
  },
});

export const documentProperties = defineType<Workbook>('DocumentProperties', { objects: { Custom: customPropertyCollection } });
