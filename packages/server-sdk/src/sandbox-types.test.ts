import {
  sandboxBasePath as contractBasePath,
  sandboxCalls as contractCalls,
  type CreateFault,
  type SandboxAnswer,
  type SandboxCallName,
  type SandboxErrorCode,
} from '@tillgate/contract/sandbox';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { sandboxBasePath, sandboxCalls } from './sandbox-calls.js';
import type * as sdk from './sandbox.js';

type Request<Name extends SandboxCallName> = (typeof contractCalls)[Name]['request']['_zod']['input'];

/** That they are up to date `wire-types.test.ts` sees: all generated files are made in one go. */
describe("the types of the sandbox's control", () => {
  it('hold every call of the contract, at its place', () => {
    const placeOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;
    const placesOf = (calls: Record<string, { method: string; path: string }>) =>
      Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, placeOf(call)]));
    expect(placesOf(sandboxCalls)).toEqual(placesOf(contractCalls));
    expect(sandboxBasePath).toBe(contractBasePath);
    expectTypeOf<sdk.SandboxErrorCode>().toEqualTypeOf<SandboxErrorCode>();
  });

  it('of requests are what the contract takes', () => {
    expectTypeOf<sdk.CreateMerchant>().toExtend<Request<'createMerchant'>>();
    expectTypeOf<sdk.NewFault & { clientId: string }>().toExtend<CreateFault>();
    expectTypeOf<sdk.NewFault['kind']>().toEqualTypeOf<CreateFault['kind']>();
  });

  it('of answers take what the contract gives', () => {
    expectTypeOf<SandboxAnswer<'readMerchant'>>().toExtend<sdk.SandboxMerchant>();
    expectTypeOf<SandboxAnswer<'readClock'>>().toExtend<sdk.Clock>();
    expectTypeOf<SandboxAnswer<'setClock'>>().toExtend<sdk.MovedClock>();
    expectTypeOf<SandboxAnswer<'advanceClock'>>().toExtend<sdk.MovedClock>();
    expectTypeOf<SandboxAnswer<'deleteMerchant'>>().toExtend<sdk.NetworkSide>();
    expectTypeOf<SandboxAnswer<'resetMerchant'>>().toExtend<sdk.NetworkSide>();
    expectTypeOf<SandboxAnswer<'takeSnapshot'>>().toExtend<sdk.TakenSnapshot>();
    expectTypeOf<SandboxAnswer<'restoreSnapshot'>>().toExtend<sdk.NetworkSide>();
    expectTypeOf<SandboxAnswer<'deleteSnapshot'>>().toExtend<sdk.NetworkSide>();
    expectTypeOf<SandboxAnswer<'listSnapshots'>['snapshots']>().toExtend<sdk.Snapshot[]>();
    expectTypeOf<SandboxAnswer<'listMerchants'>['merchants']>().toExtend<sdk.ListedMerchant[]>();
    expectTypeOf<SandboxAnswer<'listDeliveries'>['deliveries']>().toExtend<sdk.Delivery[]>();
    expectTypeOf<SandboxAnswer<'createFault'>>().toExtend<sdk.MadeFault>();
    expectTypeOf<SandboxAnswer<'listFaults'>['faults']>().toExtend<sdk.MadeFault[]>();
    expectTypeOf<SandboxAnswer<'deleteFaults'>>().toExtend<sdk.RemovedFaults>();
    expectTypeOf<SandboxAnswer<'deleteFault'>>().toExtend<sdk.RemovedFaults>();
  });
});
