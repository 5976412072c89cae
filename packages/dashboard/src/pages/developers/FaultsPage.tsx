import type { ConsoleAnswer } from '@tillgate/contract/console';
import { useState } from 'preact/hooks';
import { useConsole } from '../../api/console-context.js';
import { useCall } from '../../api/use-call.js';
import { Button } from '../../parts/Button.js';
import { ConfirmDialog } from '../../parts/ConfirmDialog.js';
import { DataTable } from '../../parts/DataTable.js';
import { EmptyState } from '../../parts/EmptyState.js';
import { ErrorState } from '../../parts/ErrorState.js';
import { Loading } from '../../parts/Loading.js';
import { PageHead } from '../../parts/PageHead.js';
import { mayCall, useMerchant } from '../../shell/merchant-context.js';
import { useTexts } from '../../text/locale.js';
import { CreateFaultDialog } from './CreateFaultDialog.js';
import { faultColumns } from './fault-columns.js';
import { SandboxControl } from './SandboxControl.js';

/** What goes wrong on purpose. */
export function FaultsPage() {
  const { faults: texts } = useTexts();
  return (
    <SandboxControl title={texts.title}>
      <Faults />
    </SandboxControl>
  );
}

function Faults() {
  const { faults: texts } = useTexts();
  const merchant = useMerchant();
  const { client } = useConsole();
  const { clientId } = merchant;
  const loaded = useCall('listFaults', { clientId });
  const [asked, ask] = useState<'create' | 'deleteAll'>();
  const faults = loaded.kind === 'ready' ? loaded.answer.faults : [];
  const shared = { onDone: loaded.refresh, onClose: () => ask(undefined) };
  return (
    <>
      <PageHead title={texts.title} text={texts.text}>
        {faults.length > 0 && mayCall(merchant, 'deleteFaults') && (
          <Button onPress={() => ask('deleteAll')}>{texts.deleteAll}</Button>
        )}
        {mayCall(merchant, 'createFault') && (
          <Button look="primary" icon="plus" onPress={() => ask('create')}>
            {texts.create}
          </Button>
        )}
      </PageHead>
      {loaded.kind === 'loading' && <Loading />}
      {loaded.kind === 'failed' && <ErrorState error={loaded.error} onRetry={loaded.refresh} />}
      {loaded.kind === 'ready' && <FaultList answer={loaded.answer} onChanged={loaded.refresh} />}
      {asked === 'create' && <CreateFaultDialog {...shared} />}
      {asked === 'deleteAll' && (
        <ConfirmDialog
          title={texts.deleteAllTitle}
          confirm={texts.deleteAll}
          done={texts.deletedAll}
          perform={() => client.call('deleteFaults', { clientId })}
          {...shared}
        >
          <p>{texts.deleteAllText}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

interface FaultListProps {
  readonly answer: ConsoleAnswer<'listFaults'>;
  readonly onChanged: () => void;
}

function FaultList({ answer: { faults }, onChanged }: FaultListProps) {
  const texts = useTexts();
  const merchant = useMerchant();
  const onDeleted = mayCall(merchant, 'deleteFault') ? onChanged : undefined;
  if (faults.length === 0) {
    return <EmptyState icon="bolt" title={texts.faults.none} text={texts.faults.noneText} />;
  }
  return (
    <div class="table-frame">
      <DataTable
        caption={texts.faults.title}
        columns={faultColumns(texts, onDeleted)}
        rows={faults}
        idOf={({ faultId }) => faultId}
      />
    </div>
  );
}
