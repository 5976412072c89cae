import { result, type Result, type WireMethodName } from '@tillgate/contract';
import type { MerchantKeys } from '../ports.js';

/**
 * What a method answers without being asked, while an error scenario of the sandbox runs (Antom's dashboard tool "Error
 * scenario simulation").
 */
export function forcedResult(
  merchant: MerchantKeys,
  name: WireMethodName,
  nowMs: number,
): Result | undefined {
  const scenario = merchant.errorScenarios.find(
    ({ method, endsAtMs }) => method === name && nowMs < endsAtMs,
  );
  return scenario && result(scenario.resultCode);
}
