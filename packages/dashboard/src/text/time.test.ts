import { describe, expect, it } from 'vitest';
import { durationText, sinceText, startOfDay, timeText, utcText } from './time.js';

const moment = '2026-11-28T22:05:33.250Z';
const now = Date.parse('2026-11-29T00:00:00Z');

describe('a moment', () => {
  it("is told in the viewer's zone and language", () => {
    expect(timeText(moment, 'en-US', now, 'Asia/Singapore')).toBe('Nov 29, 06:05:33');
    expect(timeText(moment, 'en-US', now, 'America/New_York')).toBe('Nov 28, 17:05:33');
    expect(timeText(moment, 'zh-CN', now, 'Asia/Shanghai')).toBe('11月29日 06:05:33');
  });

  it('names the year where that is another one, as the zone sees it', () => {
    expect(timeText('2025-12-31T20:00:00Z', 'en-US', now, 'UTC')).toBe('Dec 31, 2025, 20:00:00');
    expect(timeText('2025-12-31T20:00:00Z', 'en-US', now, 'Asia/Singapore')).toBe('Jan 1, 04:00:00');
  });

  it('is told in UTC too', () => {
    expect(utcText('2026-11-29T06:05:33+08:00')).toBe('2026-11-28 22:05:33 UTC');
  });

  it('of a day that was chosen is its beginning here, and the day after for the end', () => {
    expect(startOfDay('2026-11-28')).toBe(new Date(2026, 10, 28).toISOString());
    expect(startOfDay('2026-11-30', 1)).toBe(new Date(2026, 11, 1).toISOString());
    expect(startOfDay('')).toBeUndefined();
    expect(startOfDay('never')).toBeUndefined();
  });
});

describe('how long something took', () => {
  it.each([
    [0, '0 ms'],
    [85.4, '85 ms'],
    [1240, '1.24 s'],
    [12_345, '12.3 s'],
    [185_000, '3 min 5 s'],
  ])('%d ms is %s', (ms, text) => {
    expect(durationText(ms)).toBe(text);
  });

  it('is told in hours and days where it took those', () => {
    expect(sinceText('2026-11-28T02:30:00Z', '2026-11-28T00:00:00Z')).toBe('+2 h 30 min');
    expect(sinceText('2026-11-30T05:00:00Z', '2026-11-28T00:00:00Z')).toBe('+2 d 5 h');
    expect(sinceText('2026-11-28T00:00:00Z', '2026-11-28T00:00:01Z')).toBe('+0 ms');
  });
});
