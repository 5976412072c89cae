import { arabic } from './arabic.js';
import { chineseHongKong } from './chinese-hong-kong.js';
import { chineseSimplified } from './chinese-simplified.js';
import { dutch } from './dutch.js';
import { english } from './english.js';
import { filipino } from './filipino.js';
import { french } from './french.js';
import { german } from './german.js';
import { hindi } from './hindi.js';
import { indonesian } from './indonesian.js';
import { italian } from './italian.js';
import { japanese } from './japanese.js';
import { korean } from './korean.js';
import { malay } from './malay.js';
import { polish } from './polish.js';
import { portugueseBrazil } from './portuguese-brazil.js';
import { portuguesePortugal } from './portuguese-portugal.js';
import { romanian } from './romanian.js';
import { spanish } from './spanish.js';
import type { AcsTexts } from './texts.js';
import { thai } from './thai.js';
import { turkish } from './turkish.js';
import { vietnamese } from './vietnamese.js';

/** Every language of the card form. Of two with the same first part, the first is taken for other countries. */
export const acsTexts: readonly AcsTexts[] = [
  english,
  arabic,
  german,
  spanish,
  french,
  hindi,
  indonesian,
  italian,
  japanese,
  korean,
  malay,
  dutch,
  polish,
  portugueseBrazil,
  portuguesePortugal,
  romanian,
  thai,
  filipino,
  turkish,
  vietnamese,
  chineseSimplified,
  chineseHongKong,
];

/** Other tags of the same languages. */
const otherTags: readonly [RegExp, AcsTexts][] = [
  [/^zh-(hant|tw|mo)/i, chineseHongKong],
  [/^tl/i, filipino],
  [/^in(-|$)/i, indonesian],
];

/** The words for a `browserLanguage` or an `Accept-Language`; English for a language that is not there. */
export function acsTextsFor(browserLanguage: string): AcsTexts {
  const tag = browserLanguage.split(/[,;]/)[0]?.trim().toLowerCase() ?? '';
  const [primary] = tag.split('-');
  return (
    otherTags.find(([pattern]) => pattern.test(tag))?.[1] ??
    acsTexts.find(({ language }) => language.toLowerCase() === tag) ??
    acsTexts.find(({ language }) => language.split('-')[0] === primary) ??
    english
  );
}
