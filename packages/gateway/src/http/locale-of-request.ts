/** Languages whose names Antom spells in its own way (RFC 5646 has `id` for Indonesian and `fil` for Filipino). */
const languageTags: Readonly<Record<string, string>> = { in_ID: 'id-ID', tl_PH: 'fil-PH' };

/** Where several regions write one language: which one speaks for the others. */
const firstOfLanguage: Readonly<Record<string, string>> = { pt: 'pt_BR', zh: 'zh_CN' };

export const english = 'en_US';

/** BCP 47 for one of Antom's names: `zh_CN` is `zh-CN`. */
export function languageTagOf(name: string): string {
  return languageTags[name] ?? name.replace('_', '-');
}

/**
 * The language to draw a form in, one of `names`: the one asked for by Antom's name (`zh_CN`; case and `-` do not
 * matter), English for a name that is not there, and the buyer's own by `Accept-Language` where none is asked for.
 */
export function localeOf(
  names: readonly string[],
  asked: unknown,
  acceptLanguage: string | undefined,
): string {
  if (typeof asked === 'string') return named(names, asked) ?? english;
  for (const tag of wantedTags(acceptLanguage ?? '')) {
    const name = named(names, tag) ?? nearest(names, tag);
    if (name !== undefined) return name;
  }
  return english;
}

function named(names: readonly string[], wanted: string): string | undefined {
  const plain = wanted.replace('_', '-').toLowerCase();
  return names.find((name) =>
    [name.replace('_', '-'), languageTagOf(name)].some((spelling) => spelling.toLowerCase() === plain),
  );
}

/** A language without our region of it: Traditional Chinese is Hong Kong's, else the first that writes the language. */
function nearest(names: readonly string[], tag: string): string | undefined {
  const lower = tag.toLowerCase();
  if (/^zh-(hant|tw|mo|hk)\b/.test(lower)) return names.find((name) => name === 'zh_HK');
  const [language = ''] = lower.split('-');
  const first = firstOfLanguage[language];
  return (
    names.find((name) => name === first) ??
    names.find((name) => languageTagOf(name).toLowerCase().split('-')[0] === language)
  );
}

/** The tags of the header by weight, best first (RFC 9110, 12.5.4); those of weight 0 are not wanted. */
function wantedTags(header: string): string[] {
  return header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(/\s*;\s*/);
      const weight = parameters.find((parameter) => parameter.startsWith('q='));
      return { tag, weight: weight === undefined ? 1 : Number(weight.slice(2)) };
    })
    .filter(({ tag, weight }) => tag !== '' && tag !== '*' && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}
