import type { ExcelHost } from './host';

/** What the client's library wants of a host: strings both ways. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by the client. */
  onMessageFromHost?: (text: string) => void;
}

/** `OfficeExtension.HostBridge` of the client's library. */
export interface HostBridgeFactory {
  init(bridge: NativeBridge): void;
}

export interface Bridge {
  send(text: string): void;
}

/** Puts the host at the other end of the client's wire. A later call moves the client to another host. */
export function attach(factory: HostBridgeFactory, host: ExcelHost): void {
  const native: NativeBridge = { sendMessageToHost: (text) => host.receive(text) };
  host.connect({ send: (text) => native.onMessageFromHost?.(text) });
  factory.init(native);
}
