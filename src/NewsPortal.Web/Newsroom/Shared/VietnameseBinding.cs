using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace NewsPortal.Web.Newsroom.Shared;

/// <summary>What the framework says of a field that holds something else than it is for.</summary>
public static class VietnameseBinding
{
    public static void SpeakVietnamese(this DefaultModelBindingMessageProvider says)
    {
        says.SetAttemptedValueIsInvalidAccessor((value, _) => $"“{value}” không dùng được ở đây.");
        says.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}” không dùng được ở đây.");
        says.SetValueIsInvalidAccessor(value => $"“{value}” không dùng được ở đây.");
        says.SetValueMustNotBeNullAccessor(_ => "Ô này không để trống được.");
        says.SetUnknownValueIsInvalidAccessor(_ => "Giá trị ở ô này không dùng được.");
        says.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Giá trị ở ô này không dùng được.");
        says.SetValueMustBeANumberAccessor(_ => "Ô này phải là số.");
        says.SetNonPropertyValueMustBeANumberAccessor(() => "Ô này phải là số.");
        says.SetMissingBindRequiredValueAccessor(_ => "Thiếu ô này.");
        says.SetMissingKeyOrValueAccessor(() => "Thiếu một giá trị.");
        says.SetMissingRequestBodyRequiredValueAccessor(() => "Chưa nhận được gì.");
    }
}
