import { newId } from '@app/kernel';
import type { Answer, TestClient } from '../support/test-app';

export interface ShownAttachment {
  id: string;
  kind: string;
  tier: string;
  side: string;
  isOpen: boolean;
  closedReason: string | null;
  name: string | null;
  type: string | null;
  size: number | null;
  mayRemove: boolean;
}

export interface Attaching {
  id?: string;
  kind?: string;
  tier?: string;
  name?: string;
  content: Buffer;
}

/** Sends one file the way a browser's form does. */
export async function attach(
  client: TestClient,
  referralId: string,
  file: Attaching,
): Promise<Answer<ShownAttachment>> {
  const { id = newId(), kind = 'service-records', tier = 'L2', name = 'a.pdf', content } = file;
  const form = new FormData();
  form.append('kind', kind);
  form.append('tier', tier);
  form.append('file', new Blob([new Uint8Array(content)]), name);
  const response = await fetch(`${client.url}/api/referrals/${referralId}/attachments/${id}`, {
    method: 'PUT',
    headers: client.cookie ? { cookie: client.cookie } : {},
    body: form,
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as ShownAttachment };
}

export const contentOf = (client: TestClient, referralId: string, attachmentId: string): Promise<Response> =>
  fetch(`${client.url}/api/referrals/${referralId}/attachments/${attachmentId}/content`, {
    headers: client.cookie ? { cookie: client.cookie } : {},
  });

export const attachmentsOf = async (client: TestClient, referralId: string): Promise<ShownAttachment[]> =>
  (await client.get<{ items: ShownAttachment[] }>(`/api/referrals/${referralId}/attachments`)).body.items;
