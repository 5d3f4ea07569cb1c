import { tellingsOf } from '@app/notifications';
import type { Client } from 'pg';
import { demoId, demoIdAt } from './demo-id';
import type { DemoWeek } from './demo-week';
import { accountId, organizationId } from './load-network';
import { accounts } from './people';
import type { PlannedTask } from './plan-referrals';
import { insertRows, type Row } from './rows';

const unreadForMs = 3 * 86_400_000;
const toldForMs = 30 * 86_400_000;

/** What people were told in the last month about the referrals of the demo; the news of three days is still unread. */
export async function loadNotifications(client: Client, week: DemoWeek, planned: PlannedTask[]): Promise<void> {
  await insertRows(
    client,
    'notification',
    planned.flatMap((one) => notificationRows(one, week.start)),
  );
}

function notificationRows({ demoCase, task, history, id }: PlannedTask, start: Date): Row[] {
  if (!task.to) return [];
  const source = organizationId(demoCase.from);
  const recipient = organizationId(task.to);
  return history.steps.flatMap(({ transition, at, actor }) => {
    const age = start.getTime() - at.getTime();
    if (!transition.event || age > toldForMs) return [];
    const tellings = tellingsOf({
      type: transition.event,
      organizationIds: [source, recipient],
      data: {
        sourceOrganizationId: source,
        recipientOrganizationId: recipient,
        writtenByAccountId: accountId(`${demoCase.from}/worker`),
        actingOrganizationId: organizationId(actor.split('/')[0]),
      },
    });
    return tellings.flatMap(({ kind, subjectType, fromOrganizationId, listeners: told }) =>
      told.flatMap((listeners) =>
        accounts
          .filter((account) => organizationId(account.organization) === listeners.organizationId)
          .filter(({ key, role }) => listeners.roles.includes(role) || accountId(key) === listeners.accountId)
          .map(({ key }) => ({
            id: demoIdAt(`notification/${task.key}/${transition.action}/${key}`, at),
            eventId: demoId(`event/${task.key}/${transition.action}`),
            accountId: accountId(key),
            organizationId: listeners.organizationId,
            kind,
            subjectType,
            subjectId: id,
            fromOrganizationId,
            createdAt: at,
            readAt: age > unreadForMs ? new Date(at.getTime() + 2 * 3_600_000) : null,
          })),
      ),
    );
  });
}
