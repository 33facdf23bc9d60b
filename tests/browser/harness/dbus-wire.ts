/** One message on the bus; the body is read on demand, because most are of no interest. */
export interface BusMessage {
  /** 1 call, 2 answer, 3 error, 4 signal. */
  readonly type: number;
  readonly serial: number;
  readonly replySerial: number | undefined;
  readonly member: string | undefined;
  readonly interfaceName: string | undefined;
  readonly sender: string | undefined;
  readonly destination: string | undefined;
  readonly body: WireReader;
}

/**
 * Reads values in the order and alignment of the D-Bus wire format.
 *
 * @see https://dbus.freedesktop.org/doc/dbus-specification.html#message-protocol-marshaling
 */
class WireReader {
  readonly #bytes: Buffer;
  readonly #little: boolean;
  #at: number;

  constructor(bytes: Buffer, little: boolean, at = 0) {
    this.#bytes = bytes;
    this.#little = little;
    this.#at = at;
  }

  get at(): number {
    return this.#at;
  }

  align(size: number): void {
    this.#at = Math.ceil(this.#at / size) * size;
  }

  byte(): number {
    return this.#bytes.readUInt8(this.#at++);
  }

  uint32(): number {
    this.align(4);
    const value = this.#little ? this.#bytes.readUInt32LE(this.#at) : this.#bytes.readUInt32BE(this.#at);
    this.#at += 4;
    return value;
  }

  string(): string {
    return this.#text(this.uint32());
  }

  signature(): string {
    return this.#text(this.byte());
  }

  strings(): string[] {
    const length = this.uint32();
    const end = this.#at + length;
    const values: string[] = [];
    while (this.#at < end) values.push(this.string());
    return values;
  }

  #text(length: number): string {
    const value = this.#bytes.toString('utf8', this.#at, this.#at + length);
    this.#at += length + 1;
    return value;
  }
}

/** Takes the whole messages from the front of a stream; `rest` is the beginning of the next one. */
export function takeMessages(stream: Buffer): { messages: BusMessage[]; rest: Buffer } {
  const messages: BusMessage[] = [];
  let rest = stream;
  while (rest.length >= 16) {
    const little = rest[0] === 0x6c;
    const size = new WireReader(rest, little, 4);
    const bodyLength = size.uint32();
    const serial = size.uint32();
    const fieldsLength = size.uint32();
    const bodyStart = Math.ceil((16 + fieldsLength) / 8) * 8;
    if (rest.length < bodyStart + bodyLength) break;
    const fields = readFields(new WireReader(rest, little, 16), 16 + fieldsLength);
    messages.push({
      type: rest.readUInt8(1),
      serial,
      replySerial: asNumber(fields.get(5)),
      member: asText(fields.get(3)),
      interfaceName: asText(fields.get(2)),
      sender: asText(fields.get(7)),
      destination: asText(fields.get(6)),
      body: new WireReader(rest.subarray(bodyStart, bodyStart + bodyLength), little),
    });
    rest = rest.subarray(bodyStart + bodyLength);
  }
  return { messages, rest };
}

function readFields(reader: WireReader, end: number): Map<number, string | number> {
  const fields = new Map<number, string | number>();
  while (reader.at < end) {
    reader.align(8);
    const code = reader.byte();
    const signature = reader.signature();
    if (signature === 'u') fields.set(code, reader.uint32());
    else if (signature === 'g') fields.set(code, reader.signature());
    else fields.set(code, reader.string());
  }
  return fields;
}

function asNumber(value: string | number | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function asText(value: string | number | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
