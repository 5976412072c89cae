import { z } from 'zod';
import type { Step } from './take-step.js';

/** What the buttons of the pages say. */
export const answers = [
  'confirm',
  'send-again',
  'take-code',
  'take-app',
  'open-app',
  'approve',
  'decline',
  'continue',
  'cancel',
] as const;
export type Answer = (typeof answers)[number];

/** Without a button, the first of a page counts: so does a browser when the buyer presses Enter. */
const formSchema = z.object({
  answer: z.enum(answers).default('confirm'),
  code: z.string().max(64).default(''),
  trust: z.string().optional(),
});

/** The step that a form of the pages asks for; undefined for a form of somebody else's. */
export function readStep(body: unknown): Step | undefined {
  const form = formSchema.safeParse(body);
  if (!form.success) return undefined;
  const { answer, code, trust } = form.data;
  const trusts = trust !== undefined;
  switch (answer) {
    case 'confirm':
      return { kind: 'CONFIRM', code: code.replace(/\s/g, ''), trusts };
    case 'send-again':
      return { kind: 'SEND_AGAIN' };
    case 'take-code':
      return { kind: 'TAKE_CODE' };
    case 'take-app':
      return { kind: 'TAKE_APP' };
    case 'open-app':
      return { kind: 'OPEN_APP' };
    case 'approve':
      return { kind: 'APPROVE' };
    case 'decline':
      return { kind: 'DECLINE' };
    case 'continue':
      return { kind: 'CONTINUE', trusts };
    case 'cancel':
      return { kind: 'CANCEL' };
  }
}
