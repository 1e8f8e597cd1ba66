import { expect, it } from 'vitest';
import { Conversation } from '../../../src/readers/llrp/conversation';
import { type Message, MessageSplitter, REPLY_OFFSET, renderMessage } from '../../../src/readers/llrp/message';
import { getCapabilities } from '../../../src/readers/llrp/requests';
import type { DevicePort } from '../../../src/readers/simulator/port';
import { VirtualTimers } from '../../../src/readers/simulator/virtual-timers';
import { memoryTransport } from '../../suites/memory-port';
import { START } from './bench';

it('a reply is matched by its id: one to an earlier request goes to the listener', async () => {
  const answer = (port: DevicePort): void => {
    const splitter = new MessageSplitter();
    port.onBytes((chunk) => {
      for (const { type, id } of splitter.push(chunk).messages)
        for (const each of [id - 1, id]) port.send(renderMessage({ type: type + REPLY_OFFSET, id: each, body: Uint8Array.of(each) }));
    });
  };
  const link = await memoryTransport(answer).open(new AbortController().signal);
  const unmatched: Message[] = [];
  const conversation = new Conversation(link, new VirtualTimers(START), { message: (message) => unmatched.push(message) });
  await conversation.sendRequest((id) => getCapabilities(id, 1));
  const reply = await conversation.request((id) => getCapabilities(id, 1));
  expect([reply?.id, reply?.body[0]]).toEqual([2, 2]);
  expect(unmatched.map(({ id }) => id)).toEqual([0, 1, 1]);
  await link.close();
});
