import { readAuthor, sealSizes } from '@app/live-protocol';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { hashOf, sealAuthor } from './author-seal';

const author = { noteId: '4f6b1f0e-3c0a-4d55-9b1e-000000000001', name: '李小明', organization: '绿洲社会服务中心' };

async function aKey(): Promise<{ secret: string; recipient: string }> {
  const secret = await generateX25519Identity();
  return { secret, recipient: await identityToRecipient(secret) };
}

function openWith(secret: string, bytes: Uint8Array): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(secret);
  return decrypter.decrypt(bytes);
}

it('needs both keys, one after the other', async () => {
  const [agency, member] = [await aKey(), await aKey()];
  const { seal, innerHash, authorHash } = await sealAuthor(author, {
    agency: agency.recipient,
    member: member.recipient,
  });
  await expect(openWith(member.secret, seal)).rejects.toThrow();
  const inner = await openWith(agency.secret, seal);
  expect(hashOf(inner)).toEqual(innerHash);
  await expect(openWith(agency.secret, inner)).rejects.toThrow();
  const bytes = await openWith(member.secret, inner);
  expect(hashOf(bytes)).toEqual(authorHash);
  expect(readAuthor(bytes)).toEqual(author);
});

it('two seals of one author have one length and nothing else in common', async () => {
  const keys = { agency: (await aKey()).recipient, member: (await aKey()).recipient };
  const seals = await Promise.all(
    [author, author, { ...author, name: '欧阳'.repeat(40) }].map((of) => sealAuthor(of, keys)),
  );
  for (const { seal } of seals) expect(seal).toHaveLength(sealSizes.twice);
  const [one, other] = seals.map(({ seal }) => seal.toString('latin1').split('\n'));
  // The first lines say which format it is and whose turn; the share of the key in the second is new each time.
  expect(one[0]).toBe(other[0]);
  for (const line of one.slice(1)) expect(other).not.toContain(line);
  expect(seals[0].innerHash).not.toEqual(seals[1].innerHash);
  expect(seals[0].authorHash).not.toEqual(seals[1].authorHash);
});
