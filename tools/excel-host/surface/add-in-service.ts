import type { HostClassPart } from '../richapi/host-class';

/** A service that the client library tells when it is ready for ribbon commands. */
export class AddinInternalService {
  isReady = false;
}

export const ADDIN_SERVICE = 'Microsoft.InternalService.AddinInternalService';

export const addinInternalService: HostClassPart<AddinInternalService> = {
  call: {
    NotifyActionHandlerReady: (self) => {
      self.isReady = true;
    },
  },
};
