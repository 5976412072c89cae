import type { Vaulting } from '../domain/vaulting.js';

/** A vaulting that opened at time 0 and lives one hour. */
export function aVaulting(changes: Partial<Extract<Vaulting, { state: 'PROCESSING' }>> = {}): Vaulting {
  return {
    vaultingId: '00112233445566778899aabbccddeeff',
    clientId: 'SANDBOX_TEST',
    vaultingRequestId: 'vaulting-1',
    redirectUrl: 'https://shop.example/result',
    notifyUrl: 'https://shop.example/notify',
    details: { vaultingNotificationUrl: 'https://shop.example/notify', metadata: 'of the shop' },
    createdAtMs: 0,
    expiresAtMs: 3_600_000,
    state: 'PROCESSING',
    ...changes,
  };
}
