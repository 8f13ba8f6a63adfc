/** Styles in which text is of a language (`it-IT`), whatever the template's own was: who listens to a report, and who has its spelling checked, goes by it. */
export function inLanguage(stylesXml: string, locale: string): string {
  const spoken = stylesXml.replace(/<w:lang\b[^>]*\/>/g, (lang) => {
    const others = lang.replace(/\sw:val="[^"]*"/, '');
    return others.replace('<w:lang', `<w:lang w:val="${locale}"`);
  });
  const [defaults = ''] = /<w:rPrDefault>.*?<\/w:rPrDefault>/s.exec(spoken) ?? [];
  if (defaults.includes('<w:lang ')) return spoken;
  const lang = `<w:lang w:val="${locale}"/>`;
  if (defaults.includes('</w:rPr>')) return spoken.replace(defaults, () => defaults.replace(/<\/w:rPr>(?=\s*<\/w:rPrDefault>)/, `${lang}</w:rPr>`));
  const own = `<w:rPrDefault><w:rPr>${lang}</w:rPr></w:rPrDefault>`;
  const bare = spoken
    .replace(defaults, '')
    .replace(/<w:rPrDefault\s*\/>/, '')
    .replace(/<w:docDefaults\s*\/>/, '<w:docDefaults></w:docDefaults>');
  if (bare.includes('<w:docDefaults>')) return bare.replace('<w:docDefaults>', `<w:docDefaults>${own}`);
  return bare.replace(/<w:styles\b[^>]*>/, (open) => `${open}<w:docDefaults>${own}</w:docDefaults>`);
}
