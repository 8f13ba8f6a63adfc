import type { CustomXmlPart, CustomXmlParts } from '../../xlsx/workbook';
import { HostError, invalidArgument, itemNotFound } from '../errors';
import { defineType, type HostObject } from '../registry';

interface Parts {
  readonly parts: CustomXmlParts;
  /** Null for all parts of the workbook. */
  readonly namespace: string | null;
}

interface PartTarget {
  readonly parts: CustomXmlParts;
  readonly id: string;
}

function part({ parts, id }: PartTarget): CustomXmlPart {
  const found = parts.get(id);
  if (found === undefined) throw itemNotFound();
  return found;
}

/** What is not well formed is an invalid argument. */
function wellFormed<T>(write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw error instanceof HostError ? error : invalidArgument();
  }
}

const customXmlPart = defineType<PartTarget>('CustomXmlPart', {
  identity: ({ id }) => ({ Id: id }),
  get: { Id: ({ id }) => id, NamespaceUri: (target) => part(target).namespace },
  methods: {
    Delete: ({ parts, id }, _args, session) => {
      session.requireWritable();
      if (!parts.delete(id)) throw itemNotFound();
      return undefined;
    },
    GetXml: (target) => part(target).xml,
    SetXml: (target, args, session) => {
      session.requireWritable();
      part(target);
      wellFormed(() => target.parts.replace(target.id, args.text(0)));
      return undefined;
    },
  },
});

const listed = ({ parts, namespace }: Parts): CustomXmlPart[] => (namespace === null ? parts.list() : parts.byNamespace(namespace));

const items = (target: Parts): HostObject[] => listed(target).map(({ id }) => customXmlPart({ parts: target.parts, id }));

const find = (target: Parts, key: unknown): HostObject | null => {
  const found = listed(target).find(({ id }) => id === key);
  return found === undefined ? null : customXmlPart({ parts: target.parts, id: found.id });
};

const onlyItem = (target: Parts): HostObject | null => {
  const [only, ...more] = items(target);
  return more.length > 0 ? null : (only ?? null);
};

const scopedCollection = defineType<Parts>('CustomXmlPartScopedCollection', {
  items,
  find,
  makers: {
    GetOnlyItem: (target) => {
      const only = onlyItem(target);
      if (only === null) throw itemNotFound();
      return only;
    },
    GetOnlyItemOrNullObject: onlyItem,
  },
});

export const customXmlPartCollection = defineType<Parts>('CustomXmlPartCollection', {
  items,
  find,
  makers: {
    Add: ({ parts }, args, session) => {
      session.requireWritable();
      const xml = args.text(0);
      return customXmlPart({ parts, id: wellFormed(() => parts.add(xml)).id });
    },
    GetByNamespace: ({ parts }, args) => scopedCollection({ parts, namespace: args.text(0) }),
  },
});
