import { describe, expect, it } from 'vitest';
import { cardholderFault, personalFieldsOf } from './cardholder.js';

const nowMs = Date.UTC(2026, 10, 23);
const brazil = personalFieldsOf('BR');
const korea = personalFieldsOf('KR');
const koreanPassword = { passwordDigits: '12' };

describe('what a card asks of who pays', () => {
  it('is nothing but in Brazil and Korea', () => {
    expect(personalFieldsOf('SG')).toEqual([]);
    expect(personalFieldsOf(undefined)).toEqual([]);
    expect(cardholderFault([], undefined, nowMs)).toBeUndefined();
  });

  it.each([
    ['52998224725', true],
    ['11144477735', true],
    ['52998224724', false],
    ['52998224735', false],
    ['11111111111', false],
    ['5299822472', false],
    ['529982247250', false],
    ['529.982.247', false],
  ])('of Brazil is a CPF whose digits check: %s %s', (cpf, isRight) => {
    expect(cardholderFault(brazil, { cpf }, nowMs) === undefined).toBe(isRight);
  });

  it.each([
    [{ ...koreanPassword, birthDate: '1990-02-28' }, true],
    [{ ...koreanPassword, businessNo: '1234567890' }, true],
    [{ ...koreanPassword, birthDate: '1990-02-30' }, false],
    [{ ...koreanPassword, birthDate: '1990-13-01' }, false],
    [{ ...koreanPassword, birthDate: '900228' }, false],
    [{ ...koreanPassword, birthDate: '2026-11-24' }, false],
    [{ ...koreanPassword, businessNo: '123456789' }, false],
    [{ birthDate: '1990-02-28', passwordDigits: '1' }, false],
    [{ birthDate: '1990-02-28' }, false],
    [koreanPassword, false],
  ])('of Korea is a birth date or a business number, and two digits: %j %s', (cardholder, isRight) => {
    expect(cardholderFault(korea, cardholder, nowMs) === undefined).toBe(isRight);
  });

  it('is missed by name, and never quoted', () => {
    expect(cardholderFault(brazil, undefined, nowMs)).toContain('cpf');
    expect(cardholderFault(brazil, { cpf: '52998224724' }, nowMs)).not.toContain('5299');
  });

  it('is checked where it was not asked for, too', () => {
    expect(cardholderFault([], { cpf: '1' }, nowMs)).toBeDefined();
  });
});
