import type { ConsoleAnswer } from '@tillgate/contract/console';
import type { Column } from '../../parts/DataTable.js';
import { Time } from '../../parts/Time.js';
import type { Texts } from '../../text/texts.js';
import { DeleteFaultButton } from './DeleteFaultButton.js';
import { faultTarget } from './fault-target.js';

type MadeFault = ConsoleAnswer<'listFaults'>['faults'][number];

/** The list of what goes wrong on purpose. */
export function faultColumns(
  { faults: texts }: Texts,
  onDeleted: (() => void) | undefined,
): Column<MadeFault>[] {
  return [
    { name: texts.what, phone: 'lead', render: ({ fault }) => texts.kinds[fault.kind] },
    {
      name: texts.target,
      phone: 'sub',
      render: ({ fault }) => <code>{faultTarget(fault) || texts.any}</code>,
    },
    {
      name: texts.left,
      isNumber: true,
      phone: 'subtrail',
      isNamedOnPhone: true,
      render: ({ timesLeft }) => timesLeft ?? texts.always,
    },
    {
      name: texts.ends,
      phone: 'sub',
      isNamedOnPhone: true,
      render: ({ endsAt }) => (endsAt === undefined ? texts.never : <Time at={endsAt} />),
    },
    {
      name: texts.actions,
      isAction: true,
      phone: 'trail',
      render: ({ faultId }) => onDeleted && <DeleteFaultButton faultId={faultId} onDeleted={onDeleted} />,
    },
  ];
}
