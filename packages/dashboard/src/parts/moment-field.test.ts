import { describe, expect, it } from 'vitest';
import { fieldOfMoment, momentOfField } from './moment-field.js';

describe('a field for date and time', () => {
  it('shows a moment in the zone of the viewer, and names the same moment', () => {
    const moment = new Date(2026, 10, 28, 14, 5);
    expect(fieldOfMoment(moment.getTime())).toBe('2026-11-28T14:05');
    expect(momentOfField('2026-11-28T14:05')).toBe(moment.toISOString());
  });

  it.each(['', '2026-13-01T00:00', 'soon'])('names no moment with %j in it', (value) => {
    expect(momentOfField(value)).toBeUndefined();
  });
});
