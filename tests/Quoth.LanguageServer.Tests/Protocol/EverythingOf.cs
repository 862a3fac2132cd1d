using System.Runtime.CompilerServices;

namespace Quoth.LanguageServer.Tests.Protocol;

/// <summary>A client that can do all there is: every part is there, and every yes or no is a yes.</summary>
internal static class EverythingOf
{
    public static T Type<T>() => (T)Make(typeof(T));

    private static object Make(Type type)
    {
        if (type == typeof(bool))
        {
            return true;
        }

        if (type.IsArray)
        {
            return Array.CreateInstance(type.GetElementType() ?? typeof(object), 0);
        }

        var value = type == typeof(string) ? "" : RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            var inner = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            var isPart = inner == typeof(bool) || inner is { IsClass: true, IsArray: false, IsGenericType: false };
            if (isPart || property.IsDefined(typeof(RequiredMemberAttribute), false))
            {
                property.SetValue(value, Make(inner));
            }
        }

        return value;
    }
}
