import type { ConsoleAnswer } from '@tillgate/contract/console';
import type { Column } from '../../parts/DataTable.js';
import { RowButton } from '../../parts/RowButton.js';
import { pathTo } from '../../route/paths.js';
import { mayCall } from '../../shell/merchant-context.js';
import { fillText, type Texts } from '../../text/texts.js';

export type MerchantRow = ConsoleAnswer<'listMerchants'>['items'][number];

interface MerchantActions {
  readonly onReset: (merchant: MerchantRow) => void;
  /** Absent: the person may not. */
  readonly onDelete?: (merchant: MerchantRow) => void;
}

/** The list of sandbox merchants, with what can be done with each. */
export function merchantColumns(
  texts: Texts['sandboxMerchants'],
  { onReset, onDelete }: MerchantActions,
): Column<MerchantRow>[] {
  return [
    {
      name: texts.name,
      phone: 'lead',
      render: ({ clientId, displayName }) => (
        <a class="row-link" href={pathTo('home', { clientId })}>
          {displayName}
        </a>
      ),
    },
    { name: texts.clientId, phone: 'sub', render: ({ clientId }) => <code>{clientId}</code> },
    {
      name: texts.actions,
      isAction: true,
      phone: 'trail',
      render: (merchant) => (
        <span class="row-buttons">
          {mayCall(merchant, 'resetMerchant') && (
            <RowButton
              text={texts.reset}
              name={fillText(texts.resetWho, { name: merchant.displayName })}
              onPress={() => onReset(merchant)}
            />
          )}
          {onDelete && (
            <RowButton
              text={texts.delete}
              name={fillText(texts.deleteWho, { name: merchant.displayName })}
              onPress={() => onDelete(merchant)}
            />
          )}
        </span>
      ),
    },
  ];
}
