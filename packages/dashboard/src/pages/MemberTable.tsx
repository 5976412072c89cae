import type { Team } from '@tillgate/contract/console';
import { useState } from 'preact/hooks';
import { Button } from '../parts/Button.js';
import { Chip } from '../parts/Chip.js';
import { DataTable, type Column } from '../parts/DataTable.js';
import { Time } from '../parts/Time.js';
import { mayCall, useMerchant } from '../shell/merchant-context.js';
import { useSession } from '../shell/session-context.js';
import { useTexts } from '../text/locale.js';
import type { Texts } from '../text/texts.js';
import { RemoveMemberDialog } from './RemoveMemberDialog.js';
import { RoleSelect } from './RoleSelect.js';
import type { TeamPart } from './TeamPage.js';

export type Member = Team['members'][number];

/** The members, with what may be changed of each by who looks at them. */
export function MemberTable({ team, onChanged }: TeamPart) {
  const texts = useTexts();
  const mayChange = useMayChange();
  const [leaving, setLeaving] = useState<Member>();
  const columns = columnsOf(texts, {
    role: (member) =>
      mayChange(member) ? <RoleSelect member={member} onChanged={onChanged} /> : texts.roles[member.role],
    actions: (member) =>
      mayChange(member) && (
        <Button look="quiet" onPress={() => setLeaving(member)}>
          {texts.team.remove}
          <span class="hidden"> {member.name}</span>
        </Button>
      ),
  });
  return (
    <>
      <div class="table-frame">
        <DataTable
          caption={texts.team.members}
          columns={columns}
          rows={team.members}
          idOf={({ personId }) => personId}
        />
      </div>
      {leaving && (
        <RemoveMemberDialog member={leaving} onClose={() => setLeaving(undefined)} onRemoved={onChanged} />
      )}
    </>
  );
}

/** Nobody changes himself; who is a member everywhere is changed by an owner everywhere. */
function useMayChange(): (member: Member) => boolean {
  const merchant = useMerchant();
  const { person, roleEverywhere } = useSession().session;
  return ({ personId, isEverywhere }) =>
    mayCall(merchant, 'changeRole') &&
    personId !== person.personId &&
    (!isEverywhere || roleEverywhere === 'OWNER');
}

function columnsOf(
  { team, common }: Texts,
  render: Readonly<Record<'role' | 'actions', Column<Member>['render']>>,
): Column<Member>[] {
  return [
    {
      name: team.name,
      phone: 'lead',
      render: ({ name, email }) => (
        <span class="two-lines">
          <span class="clip two-lines-first">{name}</span>
          <span class="clip two-lines-second">{email}</span>
        </span>
      ),
    },
    { name: team.role, phone: 'trail', render: render.role },
    { name: team.everywhere, render: ({ isEverywhere }) => (isEverywhere ? '✓' : '—') },
    {
      name: team.twoStep,
      phone: 'sub',
      isNamedOnPhone: true,
      render: ({ hasTotp }) => (
        <Chip tone={hasTotp ? 'good' : 'neutral'}>{hasTotp ? common.on : common.off}</Chip>
      ),
    },
    {
      name: team.lastSeen,
      render: ({ lastSeenAt }) => (lastSeenAt === undefined ? common.never : <Time at={lastSeenAt} />),
    },
    { name: team.actions, isAction: true, phone: 'subtrail', render: render.actions },
  ];
}
