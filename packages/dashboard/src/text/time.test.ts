import { describe, expect, it } from 'vitest';
import {
  distanceText,
  durationText,
  exactTimeText,
  sinceText,
  startOfDay,
  timeText,
  utcText,
  zoneText,
} from './time.js';

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

  it('is told as a whole, with its zone', () => {
    expect(exactTimeText(moment, 'en-US', 'Asia/Singapore')).toBe('Nov 29, 2026, 06:05:33 GMT+8');
    expect(zoneText(now, 'en-US', 'America/New_York')).toBe('GMT-5');
    expect(zoneText(now, 'zh-CN', 'Asia/Shanghai')).toBe('GMT+8');
  });

  it.each([
    ['2026-11-28T21:00:00Z', 'en-US', '3 hours ago'],
    ['2026-12-08T23:59:00Z', 'en-US', 'in 9 days'],
    ['2026-11-28T00:00:00Z', 'en-US', 'yesterday'],
    ['2026-11-28T23:59:30Z', 'en-US', 'now'],
    ['2026-11-28T23:55:00Z', 'zh-CN', '5分钟前'],
  ])('%s is, in %s, %s', (iso, tag, text) => {
    expect(distanceText(iso, tag, now)).toBe(text);
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
