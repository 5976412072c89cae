import type { TimelineItem } from '@tillgate/contract/console';
import { fillText, textOfCode, type Texts } from '../text/texts.js';
import type { Face } from './timeline-face.js';

type Item = Extract<TimelineItem, { kind: 'THREE_D_SECURE' }>;

/** A message of 3-D Secure: what it is, and of an error, and of an answer that did not come, why. */
export function threeDSecureFace({ message, details }: Item, { timeline }: Texts): Face {
  const face = (title: string, text: string, tone: Face['tone'] = 'neutral'): Face => ({
    icon: 'shield',
    title: fillText(timeline.threeDSecure, { message: title }),
    text,
    tone,
  });
  const title = textOfCode(timeline.messages, message);
  const fact = factOf(details);
  if (message === 'NO_ANSWER') return face(title, whyOf(fact, timeline) || message, 'bad');
  if (message !== 'Erro' || fact('errorCode') === '') return face(title, message);
  return face(erroTitle(fact('errorComponent'), timeline), erroText(fact, timeline), 'bad');
}

type Fact = (name: string) => string;

/** Who may not read messages gets none of their facts. */
function factOf(details: Item['details']): Fact {
  return (name) => {
    const value = details[name];
    return typeof value === 'string' ? value : '';
  };
}

function whyOf(fact: Fact, { noAnswer }: Texts['timeline']): string {
  return fillText(textOfCode(noAnswer, fact('why')), { fields: fact('fields') });
}

/** The gateway is the 3DS Server: what that found wrong, it said. */
function erroTitle(component: string, { erro }: Texts['timeline']): string {
  if (component === 'S') return erro.sent;
  return fillText(erro.received, { component: textOfCode(erro.components, component) });
}

function erroText(fact: Fact, { erro }: Texts['timeline']): string {
  const code = fact('errorCode');
  const meaning = Object.hasOwn(erro.codes, code) ? `: ${textOfCode(erro.codes, code)}` : '';
  const parts = [`Erro ${code}${meaning}`, fact('errorDescription'), fact('errorDetail')];
  return parts.filter((part) => part !== '').join(' · ');
}
