import type { FormField } from '../card/values.js';
import { hasKnownPostalCode, hasPostalCode } from './postal-codes.js';

export type AddressField = Extract<
  FormField,
  'country' | 'address1' | 'address2' | 'city' | 'state' | 'zipCode'
>;

/** How a country writes its addresses. The names of labels are those of the texts under `billing`. */
export interface AddressForm {
  /** In the order of the country, the country first. */
  fields: readonly AddressField[];
  required: readonly AddressField[];
  stateLabel: 'state' | 'province' | 'region' | 'prefecture' | 'county';
  zipLabel: 'zipCode' | 'postalCode';
}

interface StateRule {
  label: AddressForm['stateLabel'];
  isRequired: boolean;
}

/** Countries whose addresses have a state or its like. */
const stateRules = new Map<string, StateRule>([
  ...rulesFor('AU BR IN MX MY NG US', 'state', true),
  ...rulesFor('AR CA CN ES ID IT KR PH TH TR VN', 'province', true),
  ...rulesFor('CL CO RU', 'region', true),
  ...rulesFor('JP', 'prefecture', true),
  ...rulesFor('GB IE', 'county', false),
]);

/** Cities that are countries. */
const withoutCity = new Set(['GI', 'MC', 'SG', 'VA']);

/** Where the postal code stands before the city. */
const codeFirst = new Set(
  'AT BE BG BR CH CN CZ DE DK EE ES FI FR GR HR HU IL IT KR LI LT LU LV MC MX NL NO PL PT RO RS RU SE SI SK TR'.split(
    ' ',
  ),
);

/** The form for addresses of a country; before one is chosen it asks for the country only. */
export function addressForm(region: string): AddressForm {
  const rule = stateRules.get(region);
  const fields = orderOf(region).filter((field) => hasField(field, region));
  const optional = [
    'address2',
    ...(rule?.isRequired === false ? ['state'] : []),
    ...(hasKnownPostalCode(region) && region !== 'IE' ? [] : ['zipCode']),
  ];
  return {
    fields,
    required: fields.filter((field) => !optional.includes(field)),
    stateLabel: rule?.label ?? 'state',
    zipLabel: region === 'US' || region === 'PH' ? 'zipCode' : 'postalCode',
  };
}

function orderOf(region: string): readonly AddressField[] {
  if (region === '') return ['country'];
  if (region === 'JP') return ['country', 'zipCode', 'state', 'city', 'address1', 'address2'];
  if (codeFirst.has(region)) return ['country', 'address1', 'address2', 'zipCode', 'city', 'state'];
  return ['country', 'address1', 'address2', 'city', 'state', 'zipCode'];
}

function hasField(field: AddressField, region: string): boolean {
  if (field === 'state') return stateRules.has(region);
  if (field === 'city') return !withoutCity.has(region);
  return field !== 'zipCode' || hasPostalCode(region);
}

function rulesFor(
  regions: string,
  label: StateRule['label'],
  isRequired: boolean,
): [region: string, rule: StateRule][] {
  return regions.split(' ').map((region) => [region, { label, isRequired }]);
}
