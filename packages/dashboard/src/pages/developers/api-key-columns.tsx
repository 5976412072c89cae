import type { Integration } from '@tillgate/contract/console';
import type { Column } from '../../parts/DataTable.js';
import { RowButton } from '../../parts/RowButton.js';
import { Time } from '../../parts/Time.js';
import { countText, type Locale } from '../../text/locale.js';
import { fillText } from '../../text/texts.js';

export type ApiKey = Integration['apiKeys']['keys'][number];

/** The list of bearer keys; of each only its end is known. */
export function apiKeyColumns(
  locale: Locale,
  onRevoke: ((key: ApiKey) => void) | undefined,
): Column<ApiKey>[] {
  const { apiKeys: texts } = locale.texts;
  const methods = ({ kind, allowedMethods }: ApiKey) =>
    kind === 'STANDARD' ? (
      texts.every
    ) : (
      <span title={allowedMethods.join(', ')}>{countText(locale, texts.calls, allowedMethods.length)}</span>
    );
  const revoking = (key: ApiKey) =>
    onRevoke && (
      <RowButton
        text={texts.revoke}
        name={fillText(texts.revokeWho, { hint: key.hint })}
        onPress={() => onRevoke(key)}
      />
    );
  return [
    { name: texts.hint, phone: 'lead', render: ({ hint }) => <code>…{hint}</code> },
    { name: texts.kind, phone: 'sub', render: ({ kind }) => texts.kinds[kind] },
    { name: texts.methods, phone: 'sub', isNamedOnPhone: true, render: methods },
    {
      name: texts.addresses,
      phone: 'sub',
      isNamedOnPhone: true,
      render: ({ allowedAddresses }) => (
        <span class="clip">
          {allowedAddresses.length === 0 ? texts.anywhere : allowedAddresses.join(', ')}
        </span>
      ),
    },
    { name: texts.created, phone: 'sub', render: ({ createdAt }) => <Time at={createdAt} /> },
    { name: texts.actions, isAction: true, phone: 'trail', render: revoking },
  ];
}
