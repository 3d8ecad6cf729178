"""What the proxy does besides: it checks keys, and it lets some time pass between the chunks of a stream.

The mock would send all chunks at once, and a client that waits for the end would look like one that does not.
"""

import asyncio

from litellm.integrations.custom_logger import CustomLogger
from litellm.proxy._types import ProxyException, UserAPIKeyAuth


async def check(request, api_key):
    """One key opens everything, any other is an authentication error."""
    if api_key == "sk-oasmith-loopback-5f0c":
        return UserAPIKeyAuth(api_key=api_key)
    raise ProxyException(message="this key opens nothing", type="auth_error", param=None, code=401)


class Pace(CustomLogger):
    """Sends a chunk every 50 milliseconds."""

    async def async_post_call_streaming_iterator_hook(self, user_api_key_dict, response, request_data):
        async for chunk in response:
            yield chunk
            await asyncio.sleep(0.05)


pace = Pace()
